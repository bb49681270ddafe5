/*
 * Every limit on what visitors may ask of us, with its reason. A visitor is a network address: an IPv4 address, or a
 * /64 of IPv6, which every household has. Many people may share one, such as an office or the customers of a
 * provider of mobile phones, so that what is counted by visitor leaves room for them. Sizes are in bytes.
 */

const megabyte = 1024 * 1024;
const hour = 60 * 60;
const day = 24 * hour;

/** The largest body but for uploads: the longest message, each of its characters escaped, with room to spare. */
export const bodyBytes = 64 * 1024;

/**
 * Requests of a visitor of whatever kind. A page takes about ten, and a chat one for each message. Who is faster is
 * answered a second later, so that an office that opens the chat all at once is slowed down and not turned away.
 */
export const requestLimits = { burst: 400, perSecond: 25, heldEach: 100, heldAll: 5000 };

/** How much longer those wait who are never refused, where others would be. */
export const patientMs = 10_000;

/** How many requests one with files or a large body counts for, as megabytes come in with it. */
export const requestsPerUpload = 10;

/** A larger body is no text that was pasted: it is not even read to be thrown away. */
export const pastedBytes = 5 * megabyte;

/** Of one message with files, of customers and of staff. */
export const formLimits = {
  files: 5,
  /** A photo of a phone, or a scanned letter. */
  fileBytes: 10 * megabyte,
  /** Of all files of one message together. */
  uploadBytes: 25 * megabyte,
  /** Of the message that comes with files. */
  uploadedMessageBytes: bodyBytes,
  /** For one whole upload: 25 MB on a slow mobile line. Who trickles gives the place back then. */
  uploadSeconds: 120,
};

/** Forms of staff that are read at the same time; with `uploadBytes` this bounds the memory they take. */
export const formsOfStaff = 4;

export const webChatLimits = {
  ...formLimits,
  /** Of one message, in UTF-16 code units as browsers count them: pages of text, and no books. */
  textLength: 8000,
  /** Messages in one conversation: nobody types more. */
  messageBurst: 30,
  messagesPerSecond: 1,
  /** Messages of a visitor in all conversations: an office in full swing. */
  visitorMessageBurst: 120,
  visitorMessagesPerSecond: 3,
  /** How many messages a file counts for. Any message within the limits must fit into the burst. */
  messagesPerFile: 5,
  /** Uploads being read at the same time; with `uploadBytes` this bounds the memory they take. */
  uploads: 8,
  /** Of a visitor: the others' places are for others. */
  uploadsOfVisitor: 2,
  /** Bytes of files that are kept, at once, and a second after that: of one conversation, a visitor, and of all. */
  conversationFiles: { burst: 50 * megabyte, perSecond: (50 * megabyte) / day },
  visitorFiles: { burst: 100 * megabyte, perSecond: (500 * megabyte) / day },
  allFiles: { burst: 2000 * megabyte, perSecond: (20_000 * megabyte) / day },
  socketsPerConversation: 8,
  /** Open ones of a visitor, and opened anew: each reads the conversation from the beginning. */
  socketsOfVisitor: 500,
  socketsOpened: { burst: 200, perSecond: 5 },
  sockets: 20_000,
  /** Polls of one conversation and of a visitor. A page asks once a second, and that only without a socket. */
  conversationPolls: { burst: 30, perSecond: 2, heldEach: 4, heldAll: 1000 },
  visitorPolls: { burst: 200, perSecond: 20, heldEach: 20, heldAll: 1000 },
  /**
   * New tokens for a visitor, and for all. A token opens one conversation, so this bounds what one address, and
   * a thousand of them, can make us keep.
   */
  tokenBurst: 100,
  tokensPerSecond: 0.2,
  allTokens: { burst: 2000, perSecond: 20 },
  /** A socket that leaves one ping unanswered until the next is dropped. */
  pingSeconds: 30,
};

export type WebChatLimits = typeof webChatLimits;

/** What Meta takes of us on WhatsApp. More than that it refuses, and counts the refused ones too. */
export const whatsAppPaces = {
  /** Messages of a number to all its customers. */
  ofNumber: { burst: 80, perSecond: 80 },
  /** Messages of a number to one customer: 45 on credit, and one every six seconds. */
  toCustomer: { burst: 45, perSecond: 1 / 6 },
  /** The sign that an answer is being written, in a conversation: it is shown for 25 seconds. */
  typing: { burst: 1, perSecond: 1 / 20 },
};

/**
 * What Teams takes of a bot in one conversation: 8 messages in any two seconds, 60 in thirty, 1,800 in an hour. Half at once
 * and half by and by keeps within that in every such time.
 */
export const azureBotPaces = {
  intoConversation: [
    { burst: 4, perSecond: 2 },
    { burst: 30, perSecond: 1 },
    { burst: 900, perSecond: 0.25 },
  ],
  /** The sign that an answer is being written, which stands for a few seconds. */
  typing: { burst: 1, perSecond: 1 / 4 },
};

/** What Meta delivers of WhatsApp. It comes from few addresses and as fast as customers write, so that it is not counted. */
export const webhookLimits = {
  /** As Meta says of one delivery. */
  mostBytes: 3 * megabyte,
  smallBytes: bodyBytes,
  /** For the whole of one: Meta itself waits no longer. */
  seconds: 10,
  /** Large ones being read at the same time; with `mostBytes` this bounds the memory they take. */
  largeAtOnce: 16,
  /** Those that are not signed, of a visitor: who guesses is slowed down. */
  unsigned: { burst: 20, perSecond: 1, heldEach: 20, heldAll: 500 },
};

/** What Azure Bot Service posts. It comes from few addresses and as fast as customers write, so that it is not counted. */
export const messagesLimits = {
  /** Teams' longest message, of 28 KB and more with what it escapes, as text and once more in HTML. */
  mostBytes: megabyte,
  smallBytes: bodyBytes,
  /** For the whole of one: the channel itself waits no longer than fifteen. */
  seconds: 10,
  /** Large ones being read at the same time; with `mostBytes` this bounds the memory they take. */
  largeAtOnce: 32,
  /** Those that are not from the channel, of a visitor: who guesses is slowed down. */
  strangers: { burst: 20, perSecond: 1, heldEach: 20, heldAll: 500 },
};

/** What customers write on the page for withdrawals, in UTF-16 code units; the law asks for a line each. */
export const statementLimits = { name: 200, contract: 1000, email: 320, text: 5000 };

/** Conversations and unseen replies by mail, in the name of the shop: nobody may send strangers mail without end. */
export const mailLimits = {
  /** To the address of the order that the customer has shown to be theirs. */
  ownAddress: { burst: 3, perSecond: 3 / day },
  /** To any other: whose it is nobody knows. */
  otherAddress: { burst: 1, perSecond: 1 / day },
  visitor: { burst: 5, perSecond: 10 / day },
  /** Above it a mail server begins to take us for a spammer. */
  all: { burst: 100, perSecond: 200 / hour },
  /** Confirmations of withdrawals to one address: the law wants each mailed, and nobody has more contracts to end in a day. */
  confirmations: { burst: 5, perSecond: 5 / day },
  confirmationsOfVisitor: { burst: 20, perSecond: 50 / day },
  /** Counted apart, so that nobody can use up those of others by mailing conversations. */
  allConfirmations: { burst: 100, perSecond: 200 / hour },
};

/** Wrong pairs of order number and second fact. */
export const identificationLimits = {
  /** Of an order in an hour, over all conversations together; counted in the store, so that a restart forgives none. */
  ofOrderAnHour: 10,
  /** With the same e-mail address or postcode, whatever the order: a known address must not find its orders. */
  secondFact: { burst: 10, perSecond: 10 / hour },
  visitor: { burst: 15, perSecond: 15 / hour },
  /** A visitor without a wrong pair in the hour is heard though strangers have used up the tries of their order. */
  trusted: { burst: 1, perSecond: 1 / hour },
  /** Wrong second facts with the link of a mail: a link that somebody else got hold of must not open to guesses. */
  link: { burst: 5, perSecond: 5 / hour },
};
