import type { Language } from '../../language.ts';

/**
 * What may have been done on a day, as heard: `bought` and `came` are what is asked for; a `plan`, what was
 * merely said or never was (`none`), and any `other` deed are not; nor is a participle that is not here.
 * `will` speaks of a day to come, where the day could be either; `done` helps of something past. Forms as in
 * `vocabulary.ts`.
 */
export const deedWords: Record<Language, Record<string, string>> = {
  nl: {
    bought:
      'besteld, bestelt, bestelde, bestelden, gekocht, aangekocht, gekochte, kocht, kochten, betaald, betaalde, aangeschaft, afgeschreven, afgerekend, overgemaakt, voldaan, geplaatst, gepind, geboekt, gehuurd, geabonneerd, afgesloten, aangemeld, verlengd, geincasseerd, gefactureerd, ingeschreven, geregistreerd',
    came: 'ontvangen, gekregen, binnengekregen, geleverd, bezorgd, afgeleverd, aangekomen, toegekomen, binnengekomen, gekomen, opgehaald, afgehaald, gehaald, opgepikt, meegenomen, meegekregen, gegeven, afgegeven, gebracht, aangenomen, genomen, verkregen, gehad, gedaan, gevonden, aangetroffen, begonnen, gestart, gedownload, geinstalleerd, gebruikt, geprint, bevestigd, gebeurd, geactiveerd, gearriveerd, uitgepakt, thuisbezorgd',
    plan: 'zou, zouden, moest, moesten, moeten, wordt, worden, komt, leveren, levert, bezorgen, bezorgt, verwacht, verwachtte, verwachtten, verwachte, gepland, geplande, beloofd, beloofde, beloofden, beloofd dat, beloofde dat, beloofden dat, toegezegd, zullen komen, verplaatst, verschoven, uitgesteld, stond op, volgens jullie',
    none: 'niks, niets, nooit, zei, zeiden, zei dat, zeiden dat, gezegd dat, is fout, is onjuist',
    other:
      'belde, belden, stuur, langs geweest, loopt af, einddatum, mail gestuurd, mailtje gestuurd, bericht gestuurd, contact gehad, retour, omgeruild, overleden, is mijn, is onze, ging stuk, ging het stuk, ging hij stuk, ging ie stuk, ging kapot, ging het kapot, ging hij kapot, ging ie kapot, viel uit, verloopt, verlopen, verliep, vervalt, vervallen, vervaldatum, productiedatum, houdbaar, tht',
    will: 'open, bereikbaar, gesloten, graag, kunnen, kunt, bel, bellen, belt, wanneer, moet, zal, zullen, ga ik, gaan we, ga naar, gaan naar, gaat, op vakantie, verhuizen, ik werk, werk ik, ben ik weer, ik ben weer, heb ik vrij',
    done: 'heb, heeft, hebben, had, hadden, was, werd, ben, geweest, gestuurd',
    _: 'zou graag, zou willen, zouden graag, zouden willen, ga ervan uit, ga er van uit, gaat om, gaat over',
  },
  en: {
    bought:
      'ordered, bought, purchased, paid, transferred, owned, placed, charged, debited, completed, subscribed, signed, renewed, billed, invoiced, registered',
    came: 'received, recieved, arrived, got, came, delivered, picked, collected, fetched, handed, brought, dropped, turned, landed, started, activated, downloaded, installed, obtained, acquired, confirmed, processed, dated, used, happened, reached, showed, unpacked, checked, looked',
    plan: "i'll, we'll, you'll, he'll, she'll, it'll, they'll, won't, will, would, should, should have, expect, expected, due, supposed to, meant to, was to, had to come, had to be, had to arrive, scheduled, estimated, planned, promised, moved, postponed, rescheduled, delayed, arrives, going to, gonna",
    none: "nothing, never, didn't, did not, can't, isn't, hasn't, haven't, you said, they said, he said, she said, website said, site said, seller said, you told, was told, were told, told me, you said that, they said that, was told that, told me that, according to you, is wrong, is incorrect",
    other:
      'appointment, rang, wrote, spoke, sent, sending, runs out, end date, broke, died, met, agreed, went back, took back, took it back, passed away, is my, is our, expires, expiry, best before, use by',
    will: "open, closed, please, can, could, call, deliver, i'm going, i'm moving, i'm leaving, i'm off, i'm away, i'm back, i'm working, we're away, i work, my day off",
    done: 'would have, must have, could have, had, was, were, been',
    _: "would like, i'd like",
  },
};
