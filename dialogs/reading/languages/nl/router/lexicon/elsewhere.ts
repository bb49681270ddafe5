import type { LexiconOf } from '../../../router-words.ts';

export const elsewhere: LexiconOf<'elsewhere'> = {
  sellers: '',
  services: `fitness sportschool gym elektriciteit energieleverancier stroomleverancier
    telefoonprovider telecom* krant* loterij* staatsloterij hypotheek* toeslag* uitkering*
    verzekeraar* zorgverzekeraar* verzekering* huisbaas verhuurder woningcorporatie woningbouw
    huurwoning gemeente politie belastingdienst uwv duo buschauffeur conducteur treinkaartje*
    vlucht ziekenhuis tandarts bibliotheek bibliotheekpas pizza* verkiezing* museum* hotel*
    theater* bioscoop* cinema* concert* festival*`,
  permits: `rijbewijs* vaarbewijs* rijles* alcohol taxi vergunning* visvergunning*
    jachtvergunning* jachtakte* visakte* horecavergunning* parkeervergunning* drankvergunning*
    wapenvergunning* bouwvergunning* omgevingsvergunning* paspoort* visum kentekenplaat kenteken
    tattoo`,
};
