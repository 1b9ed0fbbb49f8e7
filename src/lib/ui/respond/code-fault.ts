import type { Translation } from '../../i18n/translation.ts';

/** Why a code does not open the questions. */
export type CodeFaultName =
	'unfinished' | 'mistyped' | 'unknown' | 'unknown-here' | 'used' | 'expired' | 'unreachable';

/** What happened, then what to do. */
export function codeFaultWords(t: Translation['t'], fault: CodeFaultName): string {
	switch (fault) {
		case 'unfinished':
			return t(($) => $.code.fault.unfinished);
		case 'mistyped':
			return t(($) => $.code.fault.mistyped);
		case 'unknown':
			return t(($) => $.code.fault.unknown);
		case 'unknown-here':
			return t(($) => $.code.fault.unknownHere);
		case 'used':
			return t(($) => $.code.fault.used);
		case 'expired':
			return t(($) => $.code.fault.expired);
		case 'unreachable':
			return t(($) => $.code.fault.unreachable);
	}
}

/** Faults a person mends alone: nobody need be asked. */
export function mendedAlone(fault: CodeFaultName): boolean {
	return fault === 'unfinished' || fault === 'mistyped';
}

/** Faults in which the house itself may be what a person doubts: somebody else can be asked too. */
export function contested(fault: CodeFaultName): boolean {
	return fault === 'used' || fault === 'unknown';
}
