import type { LexiconOf } from '../../../router-words.ts';

export const elsewhere: LexiconOf<'elsewhere'> = {
  sellers: '',
  services: `fitness gym broadband electricity telecom* newspaper* lottery mortgage* insurer*
    insurance landlord* housing council municipality police hmrc dvla busdriver flight airline
    hospital dentist library pizza* election* museum* hotel* theater* theatre* cinema* concert*
    festival*`,
  permits: `driving teaching driver's fishing hunting shooting gun firearm* boating sailing
    alcohol liquor taxi marriage permit* passport* tattoo`,
};
