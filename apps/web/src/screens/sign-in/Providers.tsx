import type { ProviderView } from '@ansvarsgruppe/plan-model/contract'
import { Button } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { signInAddress } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'

export interface ProvidersProps {
  readonly providers: readonly ProviderView[]
  /** Where the person comes back to. */
  readonly to: string
}

/** One button per way to sign in. They leave the page: the provider has its own. */
export function Providers({ providers, to }: ProvidersProps): ReactElement {
  const { words } = useWords()
  return (
    <section className="ag-sign-in-section" aria-labelledby="sign-in-how">
      <h2 id="sign-in-how" className="ag-sign-in-question">
        {words.signIn.title}
      </h2>
      <p className="ag-muted">{words.signIn.how}</p>
      <ul className="ag-stack ag-sign-in-providers">
        {providers.map(({ id, name }) => (
          <li key={id}>
            <Button asChild>
              <a href={signInAddress(id, { to })}>{words.nav.signIn(name)}</a>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
