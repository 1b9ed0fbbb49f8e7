import type { Questionnaire } from '../questionnaire/definition.ts';
import { paddedLength } from '../response/encoding.ts';

/** Forms of one batch at most: as many as two people key in an hour. */
const mostForms = 30;

/** Bytes of one keying of a batch, at most: it travels in one request. */
export const largestBatchBytes = 480_000;

/** Bytes that one keyed form takes, whatever stands on it: with the names of its questions and fields. */
export function formBytes(questionnaire: Questionnaire): number {
	return 2 * paddedLength(questionnaire) + 2048;
}

/** Forms of one batch at most; fewer where a questionnaire asks for many words. */
export function batchLimit(questionnaire: Questionnaire): number {
	return Math.max(1, Math.min(mostForms, Math.floor(largestBatchBytes / formBytes(questionnaire))));
}

/** Who keys a batch first, and who keys it again. */
export type Turn = 'first' | 'second';

/**
 * keying: it is keyed twice. confirming: one of the two has settled and sealed it, the other has not
 * agreed yet. counting: agreed, on its way to the ballot box. counted and abandoned: nothing of it
 * waits anywhere any more.
 */
export type BatchPhase = 'keying' | 'confirming' | 'counting' | 'counted' | 'abandoned';

/** How far a batch is; never how far a form is. */
export interface BatchProgress {
	readonly phase: BatchPhase;
	/** Opened for a key that is not the campaign's any more: it was the trial. */
	readonly void: boolean;
	readonly firstAccount: string | null;
	readonly secondAccount: string | null;
	readonly firstDone: boolean;
	readonly secondDone: boolean;
	/** Who settled the differences and sealed the forms: the other one confirms. */
	readonly settledBy: string | null;
}

/** What a batch waits for. */
export type BatchStep =
	'first' | 'second' | 'settle' | 'confirm' | 'counting' | 'counted' | 'abandoned' | 'void';

/** One batch as lists tell it: counts only. */
export interface BatchFigures {
	readonly id: string;
	readonly number: number;
	readonly site: string;
	readonly step: BatchStep;
	/** Forms in hand. */
	readonly forms: number;
	/** Forms that both people set aside. */
	readonly aside: number;
	readonly counted: number;
	/** Forms the ballot box refused. */
	readonly refused: number;
}

export function stepOf(batch: BatchProgress): BatchStep {
	if (batch.phase === 'counted' || batch.phase === 'abandoned') {
		return batch.void ? 'void' : batch.phase;
	}
	if (batch.void) return 'void';
	if (batch.phase === 'counting') return 'counting';
	if (batch.phase === 'confirming') return 'confirm';
	if (!batch.firstDone) return 'first';
	return batch.secondDone ? 'settle' : 'second';
}

export type TurnRefusal = 'same-person' | 'turns-taken' | 'batch-changed';

/**
 * Which turn somebody has at a batch, or why none: two different people key it, one after the
 * other, and whoever keyed it first never keys it again.
 */
export function turnOf(
	batch: BatchProgress,
	account: string
): { readonly turn: Turn } | { readonly refused: TurnRefusal } {
	switch (stepOf(batch)) {
		case 'first':
			if (batch.firstAccount !== null && batch.firstAccount !== account) {
				return { refused: 'turns-taken' };
			}
			return { turn: 'first' };
		case 'second':
			if (batch.firstAccount === account) return { refused: 'same-person' };
			if (batch.secondAccount !== null && batch.secondAccount !== account) {
				return { refused: 'turns-taken' };
			}
			return { turn: 'second' };
		default:
			return { refused: 'batch-changed' };
	}
}

/** Whether somebody is one of the two who settle and count a batch. */
export function settles(batch: BatchProgress, account: string): boolean {
	return batch.firstAccount === account || batch.secondAccount === account;
}

/**
 * Which keying is that of somebody who may confirm a settled batch, or why they may not: it is the
 * one of the two who did not settle it.
 */
export function confirmingTurnOf(
	batch: BatchProgress,
	account: string
): { readonly turn: Turn } | { readonly refused: 'turns-taken' | 'awaits-other' } {
	if (!settles(batch, account)) return { refused: 'turns-taken' };
	if (batch.settledBy === account) return { refused: 'awaits-other' };
	return { turn: batch.firstAccount === account ? 'first' : 'second' };
}
