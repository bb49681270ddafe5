// Copy it to main.bicepparam, and fill it in. Secrets come from the environment of who deploys, and stand in no file.
using './main.bicep'

param displayName = 'Voorbeeldwinkel'
param registryName = 'voorbeeldwinkelloket'
param image = 'loket:0.2.0'

// With UserAssignedMSI: no botAppId, and no MicrosoftAppPassword below.
param botType = 'SingleTenant'
param botAppId = readEnvironmentVariable('MicrosoftAppId')

param settings = {
  LOKET_ORDERS: 'woocommerce'
  LOKET_WOOCOMMERCE_URL: 'https://www.shop.example.nl'
  LOKET_ALLOWED_ORIGINS: 'https://www.shop.example.nl'
}

param secretNames = [
  'MicrosoftAppPassword'
  'LOKET_FILES_KEY'
  'LOKET_SMTP_URL'
  'LOKET_WOOCOMMERCE_KEY'
  'LOKET_WOOCOMMERCE_SECRET'
]
param secrets = {
  MicrosoftAppPassword: readEnvironmentVariable('MicrosoftAppPassword')
  LOKET_FILES_KEY: readEnvironmentVariable('LOKET_FILES_KEY')
  LOKET_SMTP_URL: readEnvironmentVariable('LOKET_SMTP_URL')
  LOKET_WOOCOMMERCE_KEY: readEnvironmentVariable('LOKET_WOOCOMMERCE_KEY')
  LOKET_WOOCOMMERCE_SECRET: readEnvironmentVariable('LOKET_WOOCOMMERCE_SECRET')
}
