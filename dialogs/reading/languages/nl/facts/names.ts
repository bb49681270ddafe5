import type { NameWords } from '../../fact-words.ts';

export const names: NameWords = {
  myNameIs: [['mijn achternaam is', "(mijn|m'?n) (voor|achter)?na(am|me)( is|'s|:)"]],
  name: [['achternaam', '(voor|achter)?naam']],
  knownAs: [['t.n.v.', 't\\.?n\\.?v\\.?'], ...['ik heet', 'op naam van', 'ten name van']],
  titles: ['dhr', 'mevr', 'mw', 'mevrouw', 'meneer', 'de heer'],
  iAm: [['spreekt met', '(spreekt|spreek je) met'], 'ik ben', 'mijn naam'],
  greetings: ['hoi', 'hallo', 'hey', 'hi', 'dag', ['goedemiddag', 'goede\\p{L}+']],
  thisIs: ['met', 'dit is'],
  closings: [['groetjes', 'groet(en|jes)?'], ...['mvg', 'gr', 'hoogachtend']],
  thanks: [['dank u wel', 'dank ?(je|u)? ?(wel)?'], 'bedankt', 'alvast'],
  particles: "van de der den het 't ter ten te",
  notNames: 'nederland belg dutch engels duits frans order bestel fout zaak bedrijf firma',
};
