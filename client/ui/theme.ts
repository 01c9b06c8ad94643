import { useSyncExternalStore } from 'react'

/** `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const KEY = 'releve.theme'
const CHANGED = 'releve:theme'

function storedTheme(): Theme {
  const stored = localStorage.getItem(KEY)
  return themes.find((theme) => theme === stored) ?? 'system'
}

/** Puts the theme chosen on this device on the page; called before the first paint and after each change. */
export function applyTheme(): void {
  const theme = storedTheme()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme)
  applyTheme()
  window.dispatchEvent(new Event(CHANGED))
}

function subscribe(onChange: () => void): () => void {
  const follow = () => {
    applyTheme()
    onChange()
  }
  window.addEventListener('storage', follow)
  window.addEventListener(CHANGED, onChange)
  return () => {
    window.removeEventListener('storage', follow)
    window.removeEventListener(CHANGED, onChange)
  }
}

/** The theme chosen on this device and the way to change it; other tabs follow. */
export function useTheme(): [theme: Theme, setTheme: (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, storedTheme), setTheme]
}
