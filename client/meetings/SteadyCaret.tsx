import { Component, type ReactNode } from 'react'
import { isTyping } from './isTyping.ts'

interface SteadyCaretProps {
  /** What comes and goes; a change of it is what may move things. */
  when: unknown
  children: ReactNode
}

type Place = { field: Element; top: number } | null

/**
 * Keeps what somebody writes in where it is on their screen while something comes or goes above it: a colleague opens
 * a vote, and not one line moves under the hands. A class, for only it is asked right before the page changes.
 */
export class SteadyCaret extends Component<SteadyCaretProps> {
  override getSnapshotBeforeUpdate(before: SteadyCaretProps): Place {
    const field = document.activeElement
    if (before.when === this.props.when || !field || !isTyping()) return null
    return { field, top: field.getBoundingClientRect().top }
  }

  override componentDidUpdate(_props: SteadyCaretProps, _state: unknown, was: Place): void {
    if (!was?.field.isConnected) return
    const moved = was.field.getBoundingClientRect().top - was.top
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' })
  }

  override render(): ReactNode {
    return this.props.children
  }
}
