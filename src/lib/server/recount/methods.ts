import type { TallyMethodName } from '../../domain/consultation/ballot-rules.ts';

/** Names of a method on the command line, the plain one first. */
export const methodNames: Readonly<Record<TallyMethodName, readonly string[]>> = {
	majority: ['majority', 'motion', 'vote'],
	plurality: ['plurality', 'first-past-the-post', 'fptp', 'sntv'],
	approval: ['approval', 'approvals'],
	points: ['points', 'borda', 'top-three'],
	schulze: ['schulze', 'condorcet', 'beatpath'],
	'instant-runoff': ['instant-runoff', 'irv', 'runoff', 'alternative-vote', 'ranked-choice'],
	'budget-approval': ['budget-approval', 'budget', 'approval-per-cost', 'greedy'],
	'budget-equal-shares': ['budget-equal-shares', 'equal-shares', 'mes']
};

/** The method of a name, whatever its case and its separators; null for a name that is none. */
export function methodNamed(name: string): TallyMethodName | null {
	const plain = name
		.trim()
		.toLowerCase()
		.replace(/[\s_]+/g, '-');
	const names = Object.entries(methodNames) as [TallyMethodName, readonly string[]][];
	return names.find(([, own]) => own.includes(plain))?.[0] ?? null;
}

/** What `--help` prints. */
export function helpText(): string {
	const names = Object.values(methodNames).map(
		([plain = '', ...others]) => `  ${plain.padEnd(20)} also ${others.join(', ')}`
	);
	return `npm run recount -- --method METHOD [options] FILE

Counts the ballots of FILE, in PrefLib's form (.soi .toi .soc .toc .cat), and prints one line of JSON:
order (best first; a list inside it is a tie), winner (null where there is not one alone), winners (those
tied for the last place with them, who are also in tied), and the votes, points, rounds or pairwise table.

Methods:
${names.join('\n')}

Options (an alternative is its number or its name; a list has commas, or is a list of JSON):
  --ties LIST          the order drawn before the vote, best first; without it ties stand
  --seats NUMBER       of plurality and approval; 1 unless told
  --total DOLLARS      of a budget
  --costs LIST         of a budget: 1=3000,2=5000, or the costs in the order of the file
  --for, --blank, --against LIST
                       of a majority; else by their names (for, yes, pour, oui; against,
                       no, contre, non), else the first and the second; others are blank
  --threshold SHARE    of a majority: 2/3, or ">1/2" for more than half, as it is unless told
  --base BASE          of the threshold: cast, voters or electorate; cast unless told
  --electorate NUMBER  how many may vote
  --quorum SHARE       of the electorate
`;
}
