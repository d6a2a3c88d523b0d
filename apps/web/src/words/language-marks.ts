/**
 * What tells bokmål, nynorsk and English apart: small words that nearly every sentence has, and endings.
 * Words that two of them share ("to", "for", "her", "no") are on no list: they tell nothing.
 */

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Norwegian, whichever form. */
/** Norwegian, whichever form. */
export const NORWEGIAN_WORDS = wordsOf(`
  og på er av til som det den med har skal kan vil må når meg deg seg ved om hos om ut opp ned inn inne ute etter før
  også eller både får går står kor blir min mitt mine din ditt dine sin sitt sine vår vårt våre alle alt mellom gjennom
  dette under over mot enn så fordi dersom ser hjelp tiltak mål møte plan ja nei takk hei du vi han skriv ingenting
`)

export const BOKMAL_WORDS = wordsOf(`
  jeg ikke hva hvem hvor hvordan hvorfor hver hvert hverandre hvilke hvilken hvilket hvis fra noe noen mer mye bare ennå
  sammen selv være ble hun henne hennes dem deres disse et en én uten nå da mens uke uken uker ukene uka gjøre
  gjør gjøres si sier sies vet trenger trengs hjem hjemme hjemmefra annet flere flest siden morgen lørdag mandag
  tirsdag skole skolen høre hører følge følger ganger gangen spørre spørres komme kommer kommet ga tar skriver leser
  snakker jobber prøver bruker husker klarer mangler gjelder begynner slutter velger trekker lager penger pengene
  egen eget egne mulig senere tidligere økt finner finnes ordene skrevet endret lagret laget avsluttet
  bestemt åpne åpnes åpnet åpner fjernet flyttet godkjent virker unna nærmere bedre nettopp utløper 
`)

export const NYNORSK_WORDS = wordsOf(`
  eg ikkje kva kven korleis kvifor kvar kvart kvarandre frå noko nokon nokre meir mykje berre enno saman sjølv sjølve
  vere blei vart ho dei deira desse eit ein éin eitt utan då medan veke veka veker vekene gjere gjer gjerast seie seier
  sei veit treng trengst heim heime heimefrå anna fleire flest sidan morgon laurdag måndag tysdag skule skulen høyre
  høyrer høyrt følgje følgjer gong gonger gongen spørje kome kjem gje gjev gav tek snakkar jobbar prøver brukar hugsar
  klarar manglar gjeld byrjar sluttar vel trekkjer lagar pengar pengane eigen eiga eige eigne mogleg seinare tidlegare
  opne opnar opna sjå finst orda skriven skrivne endra lagra avslutta fjerna flytta godkjend verkar eininga sida dykk
  dykkar bustad kvardag vidare hendt førre ifrå framleis rettleiar staden vorte betre nærare målforma
`)

export const ENGLISH_WORDS = wordsOf(`
  the a an and of is are was were you your not my with it its that this these those had what who when where why how we
  they them their he she his be been on at do does did will would can't cannot if or from by as but more only now here
  there yes please thanks thank hello one two any some nobody someone everyone nothing about don't which until see
  write read again than into out up to new since last time change choose comment comments suggested gave set
`)

/** Words that stand on both Norwegian lists tell nothing of the form. */
const SHARED = new Set([...BOKMAL_WORDS].filter((word) => NYNORSK_WORDS.has(word)))

export const ONLY_BOKMAL: ReadonlySet<string> = new Set([...BOKMAL_WORDS].filter((word) => !SHARED.has(word)))
export const ONLY_NYNORSK: ReadonlySet<string> = new Set([...NYNORSK_WORDS].filter((word) => !SHARED.has(word)))

/** Words of both Norwegian forms that end like those of one. */
const ENDS_BY_CHANCE = wordsOf(`
  klar svar januar februar ansvar helse lege fastlege overlege øyelege klare svare spare dessverre alene bane plane
  lekar seminar kalendar bolig arbeidsgiver vane frivillig
`)

export const BOKMAL_ENDINGS =
  /^.{2,}(?:het|heten|heter|lig|ligst|lige|else|elsen|elser|elsene|løs|løse|ede|ene|eier|giver)$/u
export const NYNORSK_ENDINGS =
  /^.{3,}(?:heit|heita|heiter|leg|legst|lege|leik|leiken|laus|ar|are|ane|ast|kje|kjer|gje|gjer)$/u

export function endsByChance(word: string): boolean {
  return ENDS_BY_CHANCE.has(word)
}
