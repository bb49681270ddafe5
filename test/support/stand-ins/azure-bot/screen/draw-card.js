// Draws cards by the renderer that Teams is built on. No module, so that a test may put it into an empty page.
/* global AdaptiveCards, markdownit */

/** The card as an element, and what the renderer found wrong in it; `act` is called with what is pressed. */
globalThis.drawCard = function drawCard(json, config, act) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(config);
  const markdown = markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  card.onExecuteAction = act;
  const context = new AdaptiveCards.SerializationContext();
  card.parse(json, context);
  const found = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  const faults = [...found, ...card.validateProperties().validationEvents];
  return { element: card.render(), faults: faults.map(({ message }) => message) };
};
