/** Words that try a component's limits. */
export const LONG_WORD = 'Habiliteringstenestekoordineringsansvarsområdebeskrivelsen'
export const LONG_TITLE = 'Prøve arbeidstrening i gartneriet to dager i uka, med støtteperson den første tida'
/** Every letter of North Sámi that Norwegian lacks, in words: meeting, foundation, English, grow, Sweden, I got. */
export const SAMI = 'Čoahkkin, vuođđu, eaŋgalas, šaddat, Ruoŧŧa, ožžon. ČĐŊŠŦŽ Áá'
export const OWN_WORDS = 'Jeg vil jobbe med planter. Der er det stille, og ingen spør meg om ting hele tida.'
