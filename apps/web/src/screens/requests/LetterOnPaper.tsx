import { decidesThemselves, type DecidingAge, type RequestStep } from '@ansvarsgruppe/plan-model'
import type { RequestView } from '@ansvarsgruppe/plan-model/contract'
import { Button, ButtonRow, PageHeading, SelectField } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { HTML_LANG } from '../../words/language.ts'
import { LANGUAGE_NAMES, LANGUAGES, PlanText, useWords, type Language } from '../../words/index.ts'
import { LetterLanguage, useRequestsWords } from '../../words/late/requests.ts'
import { Letter } from './Letter.tsx'
import './requests.css'

export interface LetterOnPaperProps {
  readonly request: Pick<RequestView, 'words' | 'receivedOn'>
  readonly step: RequestStep
  readonly municipality: string | null
  readonly age: DecidingAge
}

/** A step as a letter on paper, in the language of whoever gets it. What is around it is not printed. */
export function LetterOnPaper(props: LetterOnPaperProps): ReactElement {
  const { words } = useRequestsWords()
  const here = useWords()
  const [language, setLanguage] = useState<Language>(
    () => languageAskedFor(props.request.words.language) ?? here.language,
  )
  const { letter } = words.requests
  return (
    <>
      <div className="ag-not-on-paper ag-stack">
        <PageHeading title={letter.title} />
        <p>{letter.print}</p>
        <div className="ag-letter-language">
          <SelectField
            label={letter.language}
            value={language}
            options={LANGUAGES.map((each) => ({ value: each, text: LANGUAGE_NAMES[each] }))}
            onValueChange={(value) => setLanguage(LANGUAGES.find((each) => each === value) ?? language)}
          />
        </div>
        <ButtonRow>
          <Button onClick={() => print()}>{letter.printNow}</Button>
        </ButtonRow>
      </div>
      <LetterLanguage value={language}>
        <Paper {...props} language={language} />
      </LetterLanguage>
    </>
  )
}

function Paper({
  request,
  step,
  municipality,
  age,
  language,
}: LetterOnPaperProps & { readonly language: Language }): ReactElement {
  const { words, formats } = useRequestsWords()
  const { requests } = words
  const { letter } = requests
  const { name, wish, needs } = request.words
  const unit = municipality === null ? requests.unit : `${municipality}, ${requests.unitInSentence}`
  const mayComplain = step.kind === 'decided'
  return (
    <article className="ag-paper" lang={HTML_LANG[language]}>
      <p>{unit}</p>
      <p>
        <PlanText>{decidesThemselves(request.words, age) ? letter.to(name) : letter.toParents(name)}</PlanText>
      </p>
      <h2>{requests.wishes[wish]}</h2>
      <div>
        <p>{letter.asked(formats.dateLong(request.receivedOn))}</p>
        <p className="ag-request-written">
          <PlanText>{needs}</PlanText>
        </p>
      </div>
      <Letter step={step} wish={wish} isMine={false} />
      {mayComplain && (
        <section className="ag-stack ag-stack-close">
          <h3>{requests.complaintTitle}</h3>
          <p>{letter.complaintHow(municipality ?? requests.unit)}</p>
          <p>{requests.complaintHelp(municipality ?? requests.unit)}</p>
        </section>
      )}
      <p>
        {letter.regards}
        <br />
        {unit}
      </p>
    </article>
  )
}

/** What people write of the language they want, where it is one of the page's. */
function languageAskedFor(asked: string): Language | null {
  if (/nynorsk/i.test(asked)) return 'nn'
  if (/bokmål|norsk/i.test(asked)) return 'nb'
  return /eng(elsk|lish)/i.test(asked) ? 'en' : null
}
