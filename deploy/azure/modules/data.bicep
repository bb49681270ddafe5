// Where conversations, cases and files are kept: a file share that one network alone reaches. It speaks NFS, since the
// store relies on what a POSIX file system promises: renaming in place, syncing a folder, creating a lock once.

param name string
param location string
param accountName string
param shareGigabytes int

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.20.0.0/24']
    }
    subnets: [
      {
        name: 'apps'
        properties: {
          // an environment needs a /27 at least
          addressPrefix: '10.20.0.0/26'
          delegations: [
            {
              name: 'apps'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
          ]
        }
      }
    ]
  }
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: accountName
  location: location
  kind: 'FileStorage'
  sku: {
    name: 'Premium_LRS'
  }
  properties: {
    // Azure refuses to mount NFS otherwise; nobody but the network below gets here
    supportsHttpsTrafficOnly: false
    minimumTlsVersion: 'TLS1_2'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
      virtualNetworkRules: [
        {
          id: network.properties.subnets[0].id
          action: 'Allow'
        }
      ]
    }
  }
}

resource files 'Microsoft.Storage/storageAccounts/fileServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource share 'Microsoft.Storage/storageAccounts/fileServices/shares@2023-05-01' = {
  parent: files
  name: 'data'
  properties: {
    enabledProtocols: 'NFS'
    // the first container of the app hands the share over to the user of the server
    rootSquash: 'NoRootSquash'
    shareQuota: shareGigabytes
  }
}

output subnetId string = network.properties.subnets[0].id
output nfsServer string = '${account.name}.file.${environment().suffixes.storage}'
output nfsShare string = '/${account.name}/${share.name}'
