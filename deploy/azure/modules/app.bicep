// The server: one process, as its store wants it, with its logs beside it.

param name string
param location string
param identityId string
param registryServer string
param image string
param subnetId string
param nfsServer string
param nfsShare string
param vaultUri string
param botType string
param botAppId string
param publicHost string
param certificateId string
param settings object
param secretNames string[]

var port = 3978
var dataFolder = '/data'

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource apps 'Microsoft.App/managedEnvironments@2026-01-01' = {
  name: name
  location: location
  properties: {
    vnetConfiguration: {
      infrastructureSubnetId: subnetId
      internal: false
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource share 'Microsoft.App/managedEnvironments/storages@2026-01-01' = {
  parent: apps
  name: 'data'
  properties: {
    nfsAzureFile: {
      server: nfsServer
      shareName: nfsShare
      accessMode: 'ReadWrite'
    }
  }
}

var azureHost = '${name}.${apps.properties.defaultDomain}'
var host = empty(publicHost) ? azureHost : publicHost

resource app 'Microsoft.App/containerApps@2026-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: apps.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
        // a deployment that does not name it takes the host name away
        customDomains: empty(certificateId)
          ? []
          : [
              {
                name: publicHost
                bindingType: 'SniEnabled'
                certificateId: certificateId
              }
            ]
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
      secrets: map(secretNames, setting => {
        name: toLower(replace(setting, '_', '-'))
        keyVaultUrl: '${vaultUri}secrets/${toLower(replace(setting, '_', '-'))}'
        identity: identityId
      })
    }
    template: {
      initContainers: [
        {
          // a new share belongs to root, and the server is no root
          name: 'owner'
          image: 'mcr.microsoft.com/azurelinux/base/core:3.0'
          command: ['chown', '1000:1000', dataFolder]
          resources: {
            cpu: json('0.25')
            memory: '0.5Gi'
          }
          volumeMounts: [
            {
              volumeName: 'data'
              mountPath: dataFolder
            }
          ]
        }
      ]
      containers: [
        {
          name: 'loket'
          image: '${registryServer}/${image}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            [
              { name: 'PORT', value: string(port) }
              { name: 'LOKET_DATA_DIR', value: dataFolder }
              { name: 'LOKET_PUBLIC_URL', value: 'https://${host}' }
              { name: 'MicrosoftAppType', value: botType }
              { name: 'MicrosoftAppId', value: botAppId }
              { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            ],
            map(items(settings), setting => { name: setting.key, value: string(setting.value) }),
            map(secretNames, setting => {
              name: setting
              secretRef: toLower(replace(setting, '_', '-'))
            })
          )
          volumeMounts: [
            {
              volumeName: 'data'
              mountPath: dataFolder
            }
          ]
          probes: [
            {
              // it reads its store first, and waits for the lock of one that was killed
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 60
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
          ]
        }
      ]
      scale: {
        minReplicas: 1
        maxReplicas: 1
      }
      volumes: [
        {
          name: 'data'
          storageType: 'NfsAzureFile'
          storageName: share.name
        }
      ]
    }
  }
}

output host string = host
output azureHost string = azureHost
output verificationId string = apps.properties.customDomainConfiguration.customDomainVerificationId
