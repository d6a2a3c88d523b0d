/**
 * A context whose readers are drawn again only when what they have read of it changes. React's own draws every reader
 * at every change: on a page of 400 rows, all of them at every key that anybody presses.
 */
import {
  createContext,
  createElement,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from 'react'
import { createStore, readingOf, type Store } from './part-store.ts'

export interface PartContext<Value extends object> {
  readonly Provider: (props: { readonly value: Value; readonly children: ReactNode }) => ReactElement
  /** The whole value; drawn again when a property that was read while drawing is another. */
  readonly useValue: () => Value
  /** A part of one property, however deep; drawn again when the part is another by `Object.is`. */
  readonly usePart: <Key extends keyof Value, Part>(key: Key, select: (property: Value[Key]) => Part) => Part
  /** The value as it is when asked, for what happens at a press: it draws nobody again. */
  readonly useLatest: () => () => Value
}

/** `otherwise`: what is wrong where there is no provider above. `always`: what draws every reader of the value again. */
export function createPartContext<Value extends object>(
  otherwise: string,
  always: ReadonlyArray<keyof Value> = [],
): PartContext<Value> {
  const Context = createContext<Store<Value> | null>(null)

  function useStore(): Store<Value> {
    const store = useContext(Context)
    if (store === null) throw new Error(otherwise)
    return store
  }

  function Provider({ value, children }: { readonly value: Value; readonly children: ReactNode }): ReactElement {
    const [store] = useState(() => createStore(value))
    // Who is drawn together with this one must not see an older value than this one has.
    store.set(value)
    useLayoutEffect(() => store.tell(), [store, value])
    return createElement(Context, { value: store }, children)
  }

  function useValue(): Value {
    const store = useStore()
    const [reading] = useState(() => readingOf(store, always))
    useSyncExternalStore(reading.subscribe, reading.latest)
    return reading.view
  }

  function usePart<Key extends keyof Value, Part>(key: Key, select: (property: Value[Key]) => Part): Part {
    const store = useStore()
    const [subscribe] = useState(() => {
      const matters = new Set([key])
      return (listener: () => void) => store.subscribe(listener, matters)
    })
    return useSyncExternalStore(subscribe, () => select(store.get()[key]))
  }

  function useLatest(): () => Value {
    return useStore().get
  }

  return { Provider, useValue, usePart, useLatest }
}
