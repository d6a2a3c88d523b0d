import type { AppLinkProps } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { Link } from 'wouter'

/** A link that the router follows. */
export function RouterLink({ href, ref, ...rest }: AppLinkProps): ReactElement {
  return <Link {...rest} {...(ref === undefined ? {} : { ref })} href={href} />
}
