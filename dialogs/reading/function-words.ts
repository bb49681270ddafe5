import { languages } from '../language.ts';
import { collectWords, wordsByLanguage } from './languages/languages.ts';
import { normalizeText } from './text.ts';

/*
 * Small words of the languages that customers write and that we do not speak, to tell these from ours. A word that
 * languages share stands under each; one that Dutch people take from English stands under none.
 */
const foreign: Record<string, string> = {
  de: `ich du er sie wir ihr mein meine meinen meinem meiner mich mir dein ihre ihren euch uns der die das
    den dem des ein eine einen einem einer ist sind war waren bin bist habe hab hast hat haben hatte kann
    kannst können könnte will möchte muss soll wird wurde werden nicht nichts kein keine noch nur auch aber
    und oder weil wenn dann dass als wie was wer wo wann warum für von vom mit zu zum zur auf in im an am
    bei aus nach seit über um bis vor durch ohne schon immer wieder sehr mehr mal bitte danke hallo guten
    tag ja nein hätte gerne jetzt gestern heute morgen endlich leider wieviel lange gibt es machen tage tagen
    wochen bestellung bestellt paket geld zurück bekommen erhalten rechnung gekauft lieferung kündigen`,
  fr: `je j tu il elle on nous vous ils elles me se mon ma mes votre vos notre nos son sa ses le la les l un
    une des du de d au aux ce c cet cette ces ça est suis es sont était ai as a avez avons ont été être avoir
    peux peut pouvez puis veux veut voudrais voulez dois fait faire ne n pas plus rien jamais toujours encore
    déjà et ou mais donc car si que qu qui quoi quand où comment pourquoi quel quelle combien pour par avec
    sans sur sous dans en chez depuis après avant très bien trop aussi y jours jour temps fois semaines
    semaine demain hier bonjour bonsoir salut merci svp oui non veuillez commande commandé colis reçu argent
    produit compte livraison livré livreur remboursement remboursé acheté arrivé marche fonctionne convient`,
  es: `yo tú él ella nosotros ustedes usted me te se le les lo a la los las mi mis tu tus su sus el un una unos
    unas de del al es soy son está están estoy era fue ser he ha han hay tengo tiene tienen puedo puede
    pueden quiero quisiera llegó llega no nada nunca ni ya todavía aún también muy más pero y o porque si que
    qué quién cuándo cuando dónde donde cómo como cuál cuánto por para con sin sobre en desde hasta hace
    después antes este esta esto ese eso otra otro dos tres vez veces día semanas mañana hola buenos buenas
    días tardes gracias favor sí hago hacer pedido paquete dinero reembolso recibido comprado producto cuenta
    código envío clave devolver cancelar`,
  it: `io tu lui lei noi voi mi ti ci si vi lo la li le gli il i l un uno una d di del della dei delle dell
    da dal dalla al alla all a nel nella è sono sei era ho hai ha hanno abbiamo avete posso può potete fare
    vorrei voglio devo non niente mai ancora già anche molto più ma e ed o perché se che chi cosa quando dove
    come quale quanto per con senza su sul in tra fra dopo prima oltre questo questa quello quella mio mia
    miei vostro altro altra altre due tre giorni settimane volta volte tempo domani ciao salve buongiorno
    buonasera grazie favore sì no ordine pacco soldi rimborso ricevuto ordinato arrivato prodotto codice
    funziona spedizione corriere`,
  pt: `eu tu ele ela nós vocês você vos me te se lhe o a os as meu minha meus minhas seu sua um uma uns umas
    de do da dos das ao à no na nos nas pelo pela é sou são está estão estou era foi ser tenho tem têm posso
    pode podem podia quero queria gostaria recebi comprei faço não nada nunca nem já ainda também muito mais
    mas e ou porque se que quem quando onde como qual quanto por para com sem sobre em desde até há depois
    antes este esta isto esse isso outra outro fim dois duas três vez vezes dias semanas tempo amanhã olá
    bom boa dia tarde obrigado obrigada favor sim encomenda pedido pacote dinheiro reembolso produto conta
    código envio chegou chega demora cancelar`,
  ro: `eu tu el ea noi voi mă îmi mi-a mi ți se îl o îi meu mea mei mele un una unui a al ai ale niște de din
    la pe în cu fără pentru prin peste după până este e sunt sînt era am are avem aveți au fost fi pot poate
    puteți vreau aș dori fac facă nu nimic niciodată încă deja mai și sau dar că dacă ce cine când unde cum
    care cât acest această acesta asta bună ziua salut mulțumesc vă rog da oară ori doua două trei zile
    săptămâni comanda comandă comandat coletul colet banii înapoi primit ajuns produsul contul despre
    curierul`,
  pl: `ja ty on ona my wy mnie mi mój moja moje mojej mojego moją mam masz ma mają państwo państwa was się
    jest są był była było być nie nic nigdy już jeszcze nadal też tylko bardzo i oraz a ale lub albo bo że
    żeby jeśli jak co kto kiedy gdzie dlaczego czy ile który która w we z ze na do od po za o u przez dla bez
    to ten ta tę tego te chcę chciałbym chciałabym mogę można zrobić proszę prosze dziękuję dzień dzien dobry
    dni dniach jutro raz razy dwa trzy witam tak został została zamówienie zamówienia zamowienie zamówiłem
    zamówiłam paczka paczki paczkę pieniędzy pieniądze zwrot zwrotu dostałem dostałam dostalem otrzymałem
    otrzymałam działa niestety faktury konto kurier`,
  tr: `ben sen biz siz size o bu şu bir iki üç ve ile de da ki mi mı mu mü miyim mıyım misiniz mısınız ne neden
    nasıl nerede nereye zaman kim hangi için kadar sonra önce beri hala hâlâ henüz artık daha çok az var yok
    değil evet hayır ama veya çünkü eğer bana beni benim sizin bize istiyorum istemiyorum istedim lütfen
    merhaba selam iyi günler gün yarın teşekkürler acaba kez kere yapmam gerekiyor sipariş siparişim
    siparişimi ettim ettiğim kargo kargom kurye paketim paketi ürün ürünü para paramı iade iptal geldi
    gelmedi gelecek almak etmek aldım edebilir edebilirim hakkında numaralı çalışmıyor maalesef`,
  ru: `я ты он она мы вы они мне меня мой моя моё мои мою моего свой свои ваш ваша вас вам нас это этот эта
    то тот что чтобы кто где когда как какой почему зачем сколько не нет ни ничего никогда ещё уже до сих
    пор тоже очень и или но а если потому в во на с со к из от за для по о об при без после через у был была
    было быть есть хочу могу можно нужно надо делать пожалуйста спасибо здравствуйте привет добрый день дня
    дней завтра раз два две три заказ заказа заказал заказала посылка посылку деньги вернуть возврат получил
    получила товар жду курьер`,
  uk: `я ти він вона ми ви вони мені мене мій моя моє мої мою мого свій своє свої ваш вас вам нас це цей ця те
    той що щоб хто де коли як який чому скільки не ні нічого ніколи ще вже досі теж також дуже і й та або
    але якщо бо в у на з із зі до від за для по про при без після через був була було бути є хочу можу можна
    треба потрібно робити будь ласка дякую вітаю привіт добрий день дні днів завтра раз два три зараз
    замовлення замовив замовила посилка посилку гроші повернути повернення отримав отримала товар чекаю
    прийшло кур'єр`,
};

// What titles and names are strung together with, in these languages too.
const inNames = new Set([
  ...collectWords(({ wordsInNames }) => wordsInNames),
  ...'und das die la le les du et el los las del y di della e do da dos o os'.split(' '),
]);

/** Whether the word also holds titles and names together, so that alone it shows no language. */
export function standsInNames(word: string): boolean {
  return inNames.has(word);
}

/** The languages that the word, which is normalized text, is a small word of: most words are of none. */
export function languagesOf(word: string): string[] {
  return byWord.get(word) ?? [];
}

const byWord = new Map<string, string[]>();
for (const [language, words] of [
  ...languages.map((ours) => [ours, wordsByLanguage[ours].functionWords] as const),
  ...Object.entries(foreign),
]) {
  for (const word of new Set(normalizeText(words).split(' '))) {
    byWord.set(word, [...(byWord.get(word) ?? []), language]);
  }
}
