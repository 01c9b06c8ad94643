import type { Move } from '../../shared/consent/checkRound.ts'
import type { ConsentEnd, ConsentRound, Settlement } from '../../shared/consent/round.ts'
import type { Texts } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { keys } from '../queryKeys.ts'
import { useMutate } from '../useMutate.ts'

/** Everything that can be done to a running round, each with its own refusal. */
export function useRoundActs({ id: roundId, meetingId }: Pick<ConsentRound, 'id' | 'meetingId'>) {
  const refresh = { refresh: [keys.meetings.consent(meetingId)] }
  const of = api.consent[':roundId']
  const param = { roundId }
  return {
    step: useMutate((move: Move, intent) => of.step.$post({ param, json: { move } }, intent), refresh),
    amend: useMutate((texts: Texts, intent) => of.wording.$post({ param, json: { texts } }, intent), refresh),
    object: useMutate(
      (json: { seatId: string; text: string }, intent) => of.objections.$post({ param, json }, intent),
      refresh,
    ),
    settle: useMutate((asked: { objectionId: string; state: Settlement; change: string }, intent) => {
      const { objectionId, ...json } = asked
      return of.objections[':objectionId'].$post({ param: { roundId, objectionId }, json }, intent)
    }, refresh),
    end: useMutate((outcome: ConsentEnd, intent) => of.end.$post({ param, json: { outcome } }, intent), refresh),
    stop: useMutate((reason: string, intent) => of.stop.$post({ param, json: { reason } }, intent), refresh),
  }
}
