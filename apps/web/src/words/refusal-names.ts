/** The people a refusal may send one to. `responsible` is empty where nobody has the action yet. */
export interface RefusalNames {
  readonly owner: string
  readonly responsible: string
}
