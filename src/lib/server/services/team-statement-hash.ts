import type { TeamStatement } from '../../domain/campaign/team-statement.ts';
import { canonicalJson } from '../../domain/questionnaire/canonical.ts';
import { sha256Hex } from '../../protocol/digest.ts';

/** SHA-256, hexadecimal, of the UTF-8 bytes of the statement's canonical JSON. */
export function statementHash(statement: TeamStatement): Promise<string> {
	return sha256Hex(new TextEncoder().encode(canonicalJson(statement)));
}
