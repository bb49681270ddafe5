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

/**
 * The channel that a service URL belongs to. `connector` has the part of the SDK's connector client that is called.
 */
export type FindChannel = (serviceUrl: string) => { connector: unknown } | undefined;

/**
 * The one adapter that every message passes, in and out. Channels plug in by service URL: for theirs it hands out their
 * connector client, which the SDK would build anew on every turn.
 */
export class HelpdeskAdapter extends CloudAdapter {
  constructor(channelAt: FindChannel) {
    const stock = new ConfigurationBotFrameworkAuthentication({});
    super(new LocalAuthentication(stock, channelAt));
  }

  /** Takes in an activity of a channel, which has judged its sender itself. */
  async receiveLocal(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const claimsIdentity = this.createClaimsIdentity();
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
    await this.continueConversationAsync('', reference, async (context) => {
      sent = await context.sendActivity(activity);
    });
    return sent?.id ?? '';
  }
}

class LocalAuthentication extends BotFrameworkAuthentication {
  readonly #stock: BotFrameworkAuthentication;
  readonly #factory: ConnectorFactory;
  #tokens: Promise<UserTokenClient> | undefined;

  constructor(stock: BotFrameworkAuthentication, channelAt: FindChannel) {
    super();
    this.#stock = stock;
    this.#factory = new LocalFactory(channelAt);
  }

  // Nothing comes in by the adapter's own door: each channel has judged who sent it.
  authenticateRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(new ChannelUnknown('every channel judges its own requests'));
  }

  authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return this.authenticateRequest();
  }

  createConnectorFactory(): ConnectorFactory {
    return this.#factory;
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

class LocalFactory extends ConnectorFactory {
  readonly #channelAt: FindChannel;

  constructor(channelAt: FindChannel) {
    super();
    this.#channelAt = channelAt;
  }

  create(serviceUrl: string): Promise<ConnectorClient> {
    const own = this.#channelAt(serviceUrl)?.connector;
    if (own === undefined) {
      return Promise.reject(new ChannelUnknown('the channel of the conversation is switched off'));
    }
    // The SDK asks for its whole client, and calls nothing of it but what a channel has.
    return Promise.resolve(own as ConnectorClient);
  }
}

/** No channel has this service URL, or none takes requests here. */
export class ChannelUnknown extends Error {
  readonly code = 'channel-unknown';
  override name = 'ChannelUnknown';
}
