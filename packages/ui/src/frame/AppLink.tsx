import {
  createContext,
  createElement,
  useContext,
  type ComponentPropsWithRef,
  type ComponentType,
  type ReactElement,
  type ReactNode,
} from 'react'

export interface AppLinkProps extends ComponentPropsWithRef<'a'> {
  readonly href: string
}

export type LinkComponent = 'a' | ComponentType<AppLinkProps>

const LinkContext = createContext<LinkComponent>('a')

export interface LinkProviderProps {
  /** What a link within the application is: a router's link, taking `href`. */
  readonly component: LinkComponent
  readonly children: ReactNode
}

/** Lets the application route its own links; without it they are plain `<a>`. */
export function LinkProvider({ component, children }: LinkProviderProps): ReactElement {
  return <LinkContext value={component}>{children}</LinkContext>
}

/** A link within the application. */
export function AppLink(props: AppLinkProps): ReactElement {
  return createElement(useContext(LinkContext), props)
}
