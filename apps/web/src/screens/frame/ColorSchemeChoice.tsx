import { useSyncExternalStore, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { COLOR_SCHEMES, chooseColorScheme, onColorScheme, rememberedColorScheme } from './color-scheme.ts'
import { OneOf, type OneOfProps } from './OneOf.tsx'

/** Light, dark, or as the device says. */
export function ColorSchemeChoice({ labelledBy }: Pick<OneOfProps<string>, 'labelledBy'>): ReactElement {
  const { words } = useWords()
  const scheme = useSyncExternalStore(onColorScheme, rememberedColorScheme)
  const { theme } = words
  const names = { auto: theme.automatic, light: theme.light, dark: theme.dark }
  return (
    <OneOf
      labelledBy={labelledBy}
      label={theme.label}
      value={scheme}
      options={COLOR_SCHEMES.map((value) => ({ value, text: names[value] }))}
      onChoose={chooseColorScheme}
    />
  )
}
