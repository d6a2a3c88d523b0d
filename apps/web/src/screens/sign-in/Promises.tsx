import { ArrowUndoIcon, CompassIcon, EyeIcon } from '@navikt/aksel-icons'
import type { ReactElement, ReactNode } from 'react'
import { useWords } from '../../words/index.ts'

/** What the plan promises the person it is about. */
export function Promises(): ReactElement {
  const { signIn } = useWords().words
  return (
    <>
      <h1 className="ag-sign-in-title">
        <span>{signIn.promiseFirstLine}</span> <span>{signIn.promiseSecondLine}</span>
      </h1>
      <ul className="ag-sign-in-promises">
        <One icon={<CompassIcon aria-hidden />} title={signIn.youDecide} text={signIn.youDecideText} />
        <One icon={<EyeIcon aria-hidden />} title={signIn.youSee} text={signIn.youSeeText} />
        <One icon={<ArrowUndoIcon aria-hidden />} title={signIn.nothingLost} text={signIn.nothingLostText} />
      </ul>
    </>
  )
}

function One({ icon, title, text }: { icon: ReactNode; title: string; text: string }): ReactElement {
  return (
    <li>
      {icon}
      <p>
        <b>{title}</b> {text}
      </p>
    </li>
  )
}
