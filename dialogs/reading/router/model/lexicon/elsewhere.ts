/**
 * What is another's business: with one of these words, a sentence that else sounds like ours
 * ("my parcel from … is missing", "mijn …licentie is ingetrokken") mostly is not.
 */
export const elsewhere = {
  sellers: `bol amazon ebay zalando vinted marktplaats wehkamp coolblue mediamarkt ikea hema kruidvat etos blokker gamma
    praxis intratuin otto bijenkorf zeeman wibra primark aldi lidl jumbo heijn albert tesco asda sainsbury* argos asos
    currys gumtree etsy temu shein aliexpress alibaba walmart costco nike adidas hm decathlon hellofresh deliveroo
    thuisbezorgd ubereats gorillas flink picnic dominos mcdonald* starbucks tripadvisor yelp ticketmaster wayfair homebase
    giffgaff talktalk simyo lebara bestbuy sephora booking expedia`,
  services: `ziggo kpn odido vodafone telenet proximus telfort virgin o2 netflix spotify videoland disney hbo viaplay
    audible duolingo tinder strava playstation xbox nintendo basicfit puregym fitness sportschool gym uber airbnb
    ryanair easyjet klm transavia tui flixbus eurostar ns arriva gvb connexxion oebb essent eneco vattenfall greenchoice
    broadband electricity elektriciteit energieleverancier stroomleverancier telefoonprovider telecom* newspaper* krant*
    loterij* staatsloterij lottery hypotheek* mortgage* toeslag* uitkering*
    verzekeraar* zorgverzekeraar* verzekering* insurer* insurance landlord* huisbaas verhuurder woningcorporatie
    woningbouw huurwoning housing gemeente council municipality politie police belastingdienst hmrc dvla uwv duo
    buschauffeur conducteur treinkaartje* busdriver flight vlucht airline hospital ziekenhuis dentist tandarts
    bibliotheek bibliotheekpas library pizza* election* verkiezing* verizon comcast xfinity hulu peloton museum* hotel*
    theater* theatre* bioscoop* cinema* concert* festival*`,
  permits: `rijbewijs* vaarbewijs* rijles* driving teaching driver's fishing hunting shooting gun firearm* boating sailing alcohol liquor
    taxi marriage vergunning* visvergunning* jachtvergunning* jachtakte* visakte* horecavergunning*
    parkeervergunning* drankvergunning* wapenvergunning* bouwvergunning* omgevingsvergunning* permit* paspoort*
    passport* visum kentekenplaat kenteken tattoo`,
} as const;
