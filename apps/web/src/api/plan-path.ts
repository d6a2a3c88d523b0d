/** `/api/plans/<planId>/<part>/…` */
export function planPath(planId: string, ...parts: readonly string[]): string {
  return ['/api/plans', ...[planId, ...parts].map(encodeURIComponent)].join('/')
}
