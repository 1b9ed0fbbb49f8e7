import { execFileSync, spawnSync } from 'node:child_process';

/** Why what was printed cannot be read here, or null. */
export function missingReader(): string | null {
	const found = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;
	return found ? null : 'pdftotext (package poppler-utils) is not installed';
}

/** The words of each page of a PDF, as somebody finds them on paper, with single spaces. */
export function printedPages(pdf: Buffer): string[] {
	return execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf })
		.toString()
		.split('\f')
		.slice(0, -1)
		.map((page) => page.replaceAll(/\s+/g, ' ').trim());
}
