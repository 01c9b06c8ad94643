import { marksInWords, optionWords } from '../../shared/votes/optionWords.ts'
import { type Ballot, isMarks, type Vote } from '../../shared/votes/vote.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'

/** What a ballot of a vote says, in the person's language. */
export function useBallotWords({ rule, options }: Pick<Vote, 'rule' | 'options'>): (ballot: Ballot) => string {
  const t = useTranslation('votes')
  const locale = useLocale()
  return (ballot) =>
    isMarks(ballot) ? marksInWords(rule, ballot, optionWords(options, locale)) : t(`choice.${ballot}`)
}
