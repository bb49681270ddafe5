/** Small words that hardly a sentence does without, and a few that customers of shops write most. */
export const functionWords = `ik ikke kheb kga je jij jou jouw u uw we wij jullie ge gij hij ie zij ze het t een de dit dat da das
  da's die deze mijn mn m'n me mij ons onze hun hen haar zijn is ben bent was waren heb hb hebt heeft hebben
  had gehad kan kun kunt kunde kunnen kon wil wilt willen moet moeten mag mogen zal zou zouden zullen word
  wordt worden werd ga gaat gaan ging doe doet doen deed krijg krijgt krijgen kreeg gekregen zie zegt zeg
  zei staat stond zit weet snap bedoel werkt klopt blijft komt kom komen gekomen lukt geeft laten maken niet
  nie geen niks niets nooit nog al ook maar en of want omdat als dan toen toch wel nu pas steeds altijd weer
  heel erg echt veel meer zo te van voor op in aan met bij naar uit om over door tot na sinds zonder per
  tegen er hier daar waar wat wie welke hoe hoeveel hoelang waarom wanneer wnr iemand iets alles andere
  graag aub alsjeblieft alstublieft bedankt dank hoi hallo dag goedemiddag goedemorgen goedenavond beste
  geachte nee ja ff even efkes eens misschien vandaag gisteren morgen week weken maand maanden jaar geld
  terug trug bestelling besteld bestellen pakket pakje pakske pakketje ontvangen geleverd bezorgd levering
  klacht vraag naam ni he amai allez nen zenne ofzo gijle gulle zijde hebde kunde goe wa mijne uwen mee tevreden gewoon verkeerde verkeerd stuk kapot rekening winkel medewerker abonnement opzeggen betaald
  betaling maatwerk beoordeling bezwaar verwijderd verwijderde`;

/** What titles and names are strung together with: "van der Berg en de Vries". */
export const wordsInNames = 'van de der den het een en of in op voor te aan';
