import type { DateWords } from '../../date-words.ts';

export const actionWords: DateWords['actionWords'] = {
  bought:
    'besteld, bestelt, bestelde, bestelden, gekocht, aangekocht, gekochte, kocht, kochten, aangeschaft, geplaatst, geboekt, gehuurd, geabonneerd, afgesloten, aangemeld, verlengd, ingeschreven, geregistreerd',
  paid: 'betaald, betaalde, afgeschreven, afgerekend, overgemaakt, voldaan, gepind, geincasseerd, gefactureerd',
  came: 'ontvangen, kwam, kwamen, kreeg, kregen, ontving, ontvingen, gekregen, binnengekregen, geleverd, bezorgd, afgeleverd, aangekomen, toegekomen, binnengekomen, gekomen, opgehaald, afgehaald, gehaald, opgepikt, meegenomen, meegekregen, gegeven, afgegeven, gebracht, aangenomen, genomen, verkregen, gehad, gedaan, gevonden, aangetroffen, begonnen, gestart, gedownload, geinstalleerd, gebruikt, geprint, bevestigd, gebeurd, geactiveerd, gearriveerd, uitgepakt, thuisbezorgd',
  plan: 'zou, zouden, moest, moesten, moeten, wordt, worden, komt, leveren, levert, bezorgen, bezorgt, verwacht, verwachtte, verwachtten, verwachte, gepland, geplande, beloofd, beloofde, beloofden, beloofd dat, beloofde dat, beloofden dat, toegezegd, zullen komen, verplaatst, verschoven, uitgesteld, stond op, volgens jullie',
  none: 'niks, niets, nooit, zei, zeiden, zei dat, zeiden dat, gezegd dat, is fout, is onjuist',
  other:
    'belde, belden, stuur, langs geweest, loopt af, einddatum, mail gestuurd, mailtje gestuurd, bericht gestuurd, contact gehad, retour, omgeruild, overleden, is mijn, is onze, ging stuk, ging het stuk, ging hij stuk, ging ie stuk, ging kapot, ging het kapot, ging hij kapot, ging ie kapot, viel uit, verloopt, verlopen, verliep, vervalt, vervallen, vervaldatum, productiedatum, houdbaar, tht',
  will: 'open, bereikbaar, gesloten, graag, kunnen, kunt, bel, bellen, belt, wanneer, moet, zal, zullen, ga ik, gaan we, ga naar, gaan naar, gaat, op vakantie, verhuizen, ik werk, werk ik, ben ik weer, ik ben weer, heb ik vrij',
  done: 'heb, heeft, hebben, had, hadden, was, werd, ben, geweest, gestuurd',
  _: 'zou graag, zou willen, zouden graag, zouden willen, ga ervan uit, ga er van uit, gaat om, gaat over',
};
