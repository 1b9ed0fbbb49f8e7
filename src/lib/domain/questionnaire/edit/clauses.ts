import { Refusal } from '../../refusal.ts';
import type { Condition } from '../condition.ts';
import type { Question, Questionnaire } from '../definition.ts';
import { most } from '../limits.ts';
import { codesOf } from '../options.ts';

/** One clause of « affichée si … », as it is said in a sentence. */
export type Clause =
	| {
			readonly how: 'chose' | 'not-chose';
			readonly question: string;
			readonly codes: readonly string[];
	  }
	| { readonly how: 'answered' | 'not-answered'; readonly question: string }
	| { readonly how: 'at-least' | 'at-most'; readonly question: string; readonly value: number };

/** A condition as a list of clauses that all hold, or of which one does. */
export interface Sentence {
	readonly join: 'all' | 'any';
	readonly clauses: readonly Clause[];
}

/** Why a clause is not added. */
type ClauseRefusal =
	| 'unknown-question'
	| 'later-question'
	| 'unknown-option'
	| 'no-answer-chosen'
	| 'wrong-comparison'
	| 'too-many';

function clauseOf(condition: Condition): Clause | null {
	switch (condition.kind) {
		case 'answered':
			return { how: 'answered', question: condition.question };
		case 'chose':
			return { how: 'chose', question: condition.question, codes: condition.codes };
		case 'at-least':
		case 'at-most':
			return { how: condition.kind, question: condition.question, value: condition.value };
		case 'not':
			if (condition.of.kind === 'chose') {
				const { question, codes } = condition.of;
				return { how: 'not-chose', question, codes };
			}
			if (condition.of.kind === 'answered') {
				return { how: 'not-answered', question: condition.of.question };
			}
			return null;
		default:
			return null;
	}
}

function conditionOf(clause: Clause): Condition {
	const { question } = clause;
	switch (clause.how) {
		case 'chose':
			return { kind: 'chose', question, codes: clause.codes };
		case 'not-chose':
			return { kind: 'not', of: { kind: 'chose', question, codes: clause.codes } };
		case 'answered':
			return { kind: 'answered', question };
		case 'not-answered':
			return { kind: 'not', of: { kind: 'answered', question } };
		default:
			return { kind: clause.how, question, value: clause.value };
	}
}

/** A condition as a sentence; null for one that is nested deeper than a sentence says. */
export function sentenceOf(condition: Condition): Sentence | null {
	const list = condition.kind === 'all' || condition.kind === 'any' ? condition.of : [condition];
	const clauses = list.map(clauseOf);
	if (clauses.includes(null)) return null;
	return { join: condition.kind === 'any' ? 'any' : 'all', clauses: clauses as Clause[] };
}

/** One clause stands alone; a sentence without a clause is no condition. */
export function conditionSaid({ join, clauses }: Sentence): Condition | undefined {
	const [first, ...others] = clauses.map(conditionOf);
	if (first === undefined || others.length === 0) return first;
	return { kind: join, of: [first, ...others] };
}

function refuse(code: ClauseRefusal): never {
	throw new Refusal<ClauseRefusal>(code, 'clause');
}

/** @throws {Refusal} a `ClauseRefusal`: it looks at an earlier question and at answers that it has */
function checkClause(clause: Clause, earlier: readonly Question[], all: readonly Question[]): void {
	const question = earlier.find(({ id }) => id === clause.question);
	if (question === undefined) {
		return refuse(
			all.some(({ id }) => id === clause.question) ? 'later-question' : 'unknown-question'
		);
	}
	if (question.kind === 'statement') return refuse('wrong-comparison');
	if ('value' in clause) {
		if (question.kind !== 'number' || !Number.isSafeInteger(clause.value))
			refuse('wrong-comparison');
		return;
	}
	if (!('codes' in clause)) return;
	if (clause.codes.length === 0) refuse('no-answer-chosen');
	const codes = codesOf(question);
	if (!clause.codes.every((code) => codes.includes(code))) refuse('unknown-option');
}

/**
 * A condition with one clause more. One that is too deep for a sentence is kept whole beside it.
 * @throws {Refusal} a `ClauseRefusal`
 */
export function withClause(
	{ questions }: Questionnaire,
	question: Question,
	clause: Clause
): Condition {
	const at = questions.findIndex(({ id }) => id === question.id);
	checkClause(clause, questions.slice(0, at), questions);
	const added = conditionOf(clause);
	const { shownIf } = question;
	if (shownIf === undefined) return added;
	const sentence = sentenceOf(shownIf);
	if (sentence === null) return refuse('too-many');
	if (sentence.clauses.length >= most.conditions) refuse('too-many');
	return conditionSaid({ ...sentence, clauses: [...sentence.clauses, clause] }) ?? added;
}
