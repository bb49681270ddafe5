import type { Language } from '../language.ts';

/**
 * What we say otherwise than Web Chat does. Its Dutch addresses the customer formally, reads like a
 * manual in places, and lacks the nine texts at the end.
 */
export const webChatWording: Record<Language, Record<string, string>> = {
  nl: {
    ACTIVITY_BOT_ATTACHED_ALT: 'De klantenservice stuurde mee:',
    ACTIVITY_BOT_SAID_ALT: 'De klantenservice zei:',
    ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Druk op Enter om het bericht te gebruiken.',
    ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT: 'In dit bericht kun je iets kiezen.',
    ACTIVITY_INTERACTIVE_REASON_LINK_ALT: 'In dit bericht staat een link.',
    ACTIVITY_STATUS_SEND_FAILED_RETRY: 'Niet verstuurd. [Probeer opnieuw][RETRY].',
    ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING: 'Wordt verstuurd…',
    ACTIVITY_STATUS_SEND_STATUS_ALT_SENT_AT: 'Verstuurd om $1',
    ACTIVITY_YOU_ATTACHED_ALT: 'Je stuurde mee:',
    ACTIVITY_YOU_SAID_ALT: 'Je zei:',
    ADAPTIVE_CARD_ERROR_BOX_TITLE_PARSE: 'Dit bericht kan niet worden getoond',
    ADAPTIVE_CARD_ERROR_BOX_TITLE_RENDER: 'Dit bericht kan niet worden getoond',
    CONNECTIVITY_STATUS_ALT: 'Verbinding: $1',
    CONNECTIVITY_STATUS_ALT_CONNECTING: 'Verbinding maken…',
    CONNECTIVITY_STATUS_ALT_FATAL: 'Er is geen verbinding.',
    CONNECTIVITY_STATUS_ALT_RECONNECTING: 'De verbinding is even weg. We proberen het opnieuw…',
    CONNECTIVITY_STATUS_ALT_RENDER_ERROR: 'Er ging iets mis. Laad de pagina opnieuw.',
    CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: 'Verbinding maken duurt langer dan normaal.',
    FILE_CONTENT_DOWNLOADABLE_ALT: 'Bestand ‘$1’ downloaden',
    FILE_CONTENT_DOWNLOADABLE_WITH_SIZE_ALT: 'Bestand ‘$1’ downloaden, $2',
    FILE_CONTENT_WITH_SIZE_ALT: '‘$1’, $2',
    KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_HEADER: 'Naar de knoppen in een bericht',
    KEYBOARD_HELP_CHAT_HISTORY_HEADER: 'Berichten',
    KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_HEADER: 'Het bericht verlaten',
    KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_HEADER: 'Van knop naar knop in een bericht',
    KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_HEADER: 'Van bericht naar bericht',
    KEYBOARD_HELP_CHAT_WINDOW_BODY_DO_ACTION_HEADER: 'Kiezen',
    KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_HEADER: 'Van onderdeel naar onderdeel',
    KEYBOARD_HELP_HEADER: 'Zo werkt de chat met het toetsenbord',
    MARKDOWN_EXTERNAL_LINK_ALT: 'Opent in een nieuw venster.',
    SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Typ eerst een bericht.',
    SUGGESTED_ACTIONS_LABEL_ALT: 'Antwoorden om uit te kiezen',
    TEXT_INPUT_ALT: 'Je bericht',
    TEXT_INPUT_PLACEHOLDER: 'Typ je bericht…',
    TEXT_INPUT_SEND_BUTTON_ALT: 'Versturen',
    TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Bestand meesturen',
    TOAST_DISMISS_BUTTON: 'Verberg',
    TRANSCRIPT_ARIA_LABEL_ALT: 'Berichten. Blader met de pijltoetsen.',
    TRANSCRIPT_ARIA_ROLE_ALT: 'gesprek',
    TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT:
      'In dit bericht kun je iets kiezen. Druk op Shift en Tab om naar de berichten te gaan.',
    TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT:
      'In dit bericht staat een link. Druk op Shift en Tab om naar de berichten te gaan.',
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT:
      'Je kunt een antwoord kiezen. Druk op Shift en Tab om naar de antwoorden te gaan.',
    TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT:
      'Je kunt een antwoord kiezen. Druk op $1 om naar de antwoorden te gaan.',
    TRANSCRIPT_TERMINATOR_TEXT: 'Einde van het gesprek',
    TYPING_INDICATOR_ALT: 'De klantenservice is aan het typen',
    TYPING_INDICATOR_MULTIPLE_TEXT: '$1 en anderen zijn aan het typen.',
    // the bot's messages carry no name
    TYPING_INDICATOR_SINGLE_TEXT: 'De klantenservice is aan het typen.',

    TELEPHONE_KEYPAD_INPUT_MESSAGE: 'Typ één cijfer tegelijk',
    TEXT_INPUT_ATTACHMENTS_FEW: '$1 bijlagen',
    TEXT_INPUT_ATTACHMENTS_MANY: '$1 bijlagen',
    TEXT_INPUT_ATTACHMENTS_ONE: '1 bijlage',
    TEXT_INPUT_ATTACHMENTS_OTHER: '$1 bijlagen',
    TEXT_INPUT_ATTACHMENTS_TWO: '$1 bijlagen',
    TEXT_INPUT_DROP_ZONE: 'Laat je bestanden hier los',
    TEXT_INPUT_LENGTH_EXCEEDED_ALT: 'Je bericht is te lang',
    TEXT_INPUT_TELEPHONE_KEYPAD_BUTTON_ALT: 'Cijfertoetsen',
  },
  en: {
    ACTIVITY_BOT_ATTACHED_ALT: 'Customer service attached:',
    ACTIVITY_BOT_SAID_ALT: 'Customer service said:',
    TEXT_INPUT_ALT: 'Your message',
    TEXT_INPUT_PLACEHOLDER: 'Type your message…',
    TYPING_INDICATOR_ALT: 'Customer service is typing',
    TYPING_INDICATOR_SINGLE_TEXT: 'Customer service is typing.',
  },
};
