// Behind the front door of the package, which warns of Node 20 though it runs on it.
declare module 'oidc-provider/lib/provider.js' {
  export { Provider } from 'oidc-provider';
}
