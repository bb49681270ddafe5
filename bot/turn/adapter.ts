import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import {
  BotFrameworkAuthentication,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type BotFrameworkClient,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';

/** Channels of our own by service URL. `connector` has the part of the SDK's connector client that is called. */
export type LocalChannels = ReadonlyMap<string, { connector: unknown }>;

/**
 * The one adapter that every message passes, in and out. Channels of our own plug in by service URL: for
 * theirs it hands out their connector client, for all others the stock one. The SDK builds both clients
 * anew on every turn; here they are kept, which halves what a turn costs.
 */
export class HelpdeskAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(local: LocalChannels, settings: Record<string, string> = {}) {
    const stock = new ConfigurationBotFrameworkAuthentication(settings);
    super(new CachingAuthentication(stock, local));
    this.#appId = settings['MicrosoftAppId'] ?? '';
  }

  /** Takes in an activity of a local channel, which has judged its sender itself. */
  async receiveLocal(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    const sender = { audience: '', claimsIdentity, connectorFactory };
    await this.processActivity(sender, activity, logic);
  }

  /** Sends one activity into a conversation that was stored by its reference, and gives its id there. */
  async send(
    reference: Partial<ConversationReference>,
    activity: Partial<Activity>,
  ): Promise<string> {
    let sent: ResourceResponse | undefined;
    await this.continueConversationAsync(this.#appId, reference, async (context) => {
      sent = await context.sendActivity(activity);
    });
    return sent?.id ?? '';
  }
}

class CachingAuthentication extends BotFrameworkAuthentication {
  readonly #stock: BotFrameworkAuthentication;
  readonly #local: LocalChannels;
  readonly #connectors = new Map<string, Promise<ConnectorClient>>();
  #tokens: Promise<UserTokenClient> | undefined;

  constructor(stock: BotFrameworkAuthentication, local: LocalChannels) {
    super();
    this.#stock = stock;
    this.#local = local;
  }

  // Activities that come over HTTP prove who they are by a token of Microsoft's, and none of theirs
  // may name a channel of ours.
  async authenticateRequest(
    activity: Activity,
    header: string,
  ): Promise<AuthenticateRequestResult> {
    if (this.#local.has(activity.serviceUrl)) throw new LocalServiceUrlRefused(activity.serviceUrl);
    return this.#stock.authenticateRequest(activity, header);
  }

  authenticateStreamingRequest(
    header: string,
    channel: string,
  ): Promise<AuthenticateRequestResult> {
    return this.#stock.authenticateStreamingRequest(header, channel);
  }

  createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    const stock = this.#stock.createConnectorFactory(claims);
    return new CachingFactory(stock, this.#local, this.#connectors);
  }

  // No dialog of ours signs customers in, so one client, never called, serves every turn.
  createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    this.#tokens ??= this.#stock.createUserTokenClient(claims);
    return this.#tokens;
  }

  override createBotFrameworkClient(): BotFrameworkClient {
    return this.#stock.createBotFrameworkClient();
  }

  override getOriginatingAudience(): string {
    return this.#stock.getOriginatingAudience();
  }
}

class CachingFactory extends ConnectorFactory {
  readonly #stock: ConnectorFactory;
  readonly #local: LocalChannels;
  readonly #kept: Map<string, Promise<ConnectorClient>>;

  constructor(
    stock: ConnectorFactory,
    local: LocalChannels,
    kept: Map<string, Promise<ConnectorClient>>,
  ) {
    super();
    this.#stock = stock;
    this.#local = local;
    this.#kept = kept;
  }

  create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const own = this.#local.get(serviceUrl)?.connector;
    // The SDK asks for its whole client, and calls nothing of it but what a local channel has.
    if (own !== undefined) return Promise.resolve(own as ConnectorClient);
    const key = `${serviceUrl} ${audience ?? ''}`;
    const kept = this.#kept.get(key) ?? this.#stock.create(serviceUrl, audience);
    this.#kept.set(key, kept);
    return kept;
  }
}

export class LocalServiceUrlRefused extends Error {
  readonly code = 'local-service-url-refused';
  override name = 'LocalServiceUrlRefused';
}
