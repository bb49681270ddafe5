// Loket for one shop, in one resource group: the server with its data, its secrets, and the bot by which it is on Teams.
// deploy/teams/README.md says how to deploy it.
targetScope = 'resourceGroup'

@description('What the server is called; the first part of its address too, unless publicHost names another.')
@minLength(2)
@maxLength(24)
param name string = 'loket'

@description('Where everything is kept. The bot itself is global.')
param location string = resourceGroup().location

@description('What people read above a chat with the bot.')
@maxLength(42)
param displayName string

@description('The container registry of this resource group in which the image is.')
param registryName string

@description('The image in that registry, with its tag, such as loket:0.2.0.')
param image string

@description('SingleTenant: an app registration with a secret, and staff are signed in by Teams. UserAssignedMSI: no secret to renew, and staff sign in at the desk as elsewhere.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param botType string = 'SingleTenant'

@description('The application (client) id of the app registration. Left empty with UserAssignedMSI, which makes its own.')
param botAppId string = ''

@description('What the bot costs: F0 is free, and enough for Teams.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('A host name of your own, such as loket.example.nl. Left empty, the server has one of Azure.')
param publicHost string = ''

@description('The id of the certificate of that host name, once there is one.')
param certificateId string = ''

@description('Settings of Loket, by their names: all that README.md lists and that is no secret.')
param settings object = {}

@description('The names of the settings that are secrets.')
param secretNames string[] = []

@description('Their values, by the same names. They are kept in the key vault alone.')
@secure()
param secrets object = {}

@description('Gigabytes for conversations, cases and files. Azure sells 100 at least.')
@minValue(100)
param shareGigabytes int = 100

// What must be unique in all of Azure.
var suffix = uniqueString(resourceGroup().id)
var isManaged = botType == 'UserAssignedMSI'
// Source: built-in roles of Azure, AcrPull.
var pullRole = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '7f951dda-4ed3-4680-a7ca-43fe172d538d'
)

// As whom the server fetches its image and its secrets, and, where botType says so, speaks to Teams.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, pullRole)
  scope: registry
  properties: {
    roleDefinitionId: pullRole
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

module data 'modules/data.bicep' = {
  name: 'data'
  params: {
    name: name
    location: location
    accountName: 'loket${suffix}'
    shareGigabytes: shareGigabytes
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    vaultName: 'loket-${suffix}'
    location: location
    readerId: identity.properties.principalId
    secretNames: secretNames
    secrets: secrets
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    identityId: identity.id
    registryServer: registry.properties.loginServer
    image: image
    subnetId: data.outputs.subnetId
    nfsServer: data.outputs.nfsServer
    nfsShare: data.outputs.nfsShare
    vaultUri: vault.outputs.vaultUri
    botType: botType
    botAppId: isManaged ? identity.properties.clientId : botAppId
    publicHost: publicHost
    certificateId: certificateId
    settings: settings
    secretNames: secretNames
  }
  dependsOn: [
    pull
  ]
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${suffix}'
    displayName: displayName
    sku: botSku
    type: botType
    appId: isManaged ? identity.properties.clientId : botAppId
    identityId: isManaged ? identity.id : ''
    host: app.outputs.host
  }
}

@description('LOKET_PUBLIC_URL: for the package of the app, and for the app registration.')
output publicUrl string = 'https://${app.outputs.host}'

@description('MicrosoftAppId: for the package of the app.')
output microsoftAppId string = isManaged ? identity.properties.clientId : botAppId

@description('MicrosoftAppTenantId: for the package of the app.')
output microsoftAppTenantId string = tenant().tenantId

@description('Where an own host name points to: a CNAME to the first, and a TXT record asuid.HOST with the second.')
output dns object = {
  cname: app.outputs.azureHost
  txt: app.outputs.verificationId
}
