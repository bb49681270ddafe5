// Passwords and keys, each as a secret that the server alone may read.

param vaultName string
param location string

@description('The principal id of the identity that reads them.')
param readerId string

param secretNames string[]

@secure()
param secrets object

// Source: built-in roles of Azure, Key Vault Secrets User.
var readRole = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
  }
}

resource read 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerId, readRole)
  scope: vault
  properties: {
    roleDefinitionId: readRole
    principalId: readerId
    principalType: 'ServicePrincipal'
  }
}

resource kept 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = [
  for setting in secretNames: {
    parent: vault
    name: toLower(replace(setting, '_', '-'))
    properties: {
      value: secrets[setting]
    }
  }
]

output vaultUri string = vault.properties.vaultUri
