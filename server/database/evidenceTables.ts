/** The tables of the evidence shelf. */
export interface EvidenceTables {
  evidence: EvidenceTable
}

interface EvidenceTable {
  id: string
  group_id: string
  version: number
  kind: string
  title: string
  lang: string
  finding: string
  source: string
  link: string
  dated: string
  territory: string
  transferable: string | null
  conditions: string
  outdated_on: string | null
  added_by: string | null
  added_at: string
}
