import type { Speaker, Talk } from '../../shared/boards/talk.ts'
import type { Tx } from '../database/transact.ts'
import { listVoices } from './listPresent.ts'
import type { BoardRecord } from './store.ts'
import { findTalk, listTurns, type TurnState } from './talkStore.ts'

/** The round of talk going on at a board as everybody may know it; who has left in the meantime is not in its line. */
export async function readTalk({ db }: Pick<Tx, 'db'>, board: BoardRecord): Promise<Talk | null> {
  const talk = await findTalk(db, board.id)
  if (!talk) return null
  const turns = await listTurns(db, talk)
  const voices = new Map((await listVoices(db, board.meetingId)).map((voice) => [voice.seatId, voice]))
  const speakersIn = (wanted: TurnState): Speaker[] =>
    turns.flatMap(({ seatId, state }) => {
      const voice = voices.get(seatId)
      if (state !== wanted || !voice || (!voice.isPresent && wanted !== 'speaking')) return []
      return [{ seatId, name: voice.name, organisation: voice.organisation }]
    })
  const [speaker] = speakersIn('speaking')
  const beganAt = turns.find(({ state }) => state === 'speaking')?.beganAt ?? null
  return {
    round: talk.round,
    seconds: talk.seconds,
    speaking:
      speaker && beganAt !== null
        ? { ...speaker, endsAt: new Date(Date.parse(beganAt) + talk.seconds * 1000).toISOString() }
        : null,
    waiting: speakersIn('waiting'),
    passed: speakersIn('passed'),
    spoken: turns.filter(({ state }) => state === 'spoken').length,
  }
}
