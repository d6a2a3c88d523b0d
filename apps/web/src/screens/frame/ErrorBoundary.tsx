import { Button, StatusMessage } from '@ansvarsgruppe/ui'
import { Component, type ReactElement, type ReactNode } from 'react'
import { useWords } from '../../words/index.ts'

interface Props {
  readonly children: ReactNode
}

/** A part of the page failed to draw, or its code could not be fetched: what is saved is safe, and one can try again. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failure /> : this.props.children
  }
}

function Failure(): ReactElement {
  const { words } = useWords()
  return (
    <StatusMessage
      kind="error"
      title={words.page.errorTitle}
      actions={<Button onClick={() => window.location.reload()}>{words.button.reload}</Button>}
    >
      {words.page.errorText}
    </StatusMessage>
  )
}
