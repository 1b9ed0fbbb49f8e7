import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { Refusal } from '../../domain/refusal.ts';
import { type Printable, type Template, templateFiles } from './templates.ts';

/**
 * Data as PDF/UA-1, tagged, in the typefaces of the product. The same data gives the same bytes: no
 * date, no chance, no network. It blocks while it draws: run it in a process of its own.
 * @param root folder of the product, with its typefaces
 * @throws Refusal `unprintable` when a character is in none of the typefaces, `printing-failed`
 */
export async function draw(root: string, template: Template, data: Printable): Promise<Uint8Array> {
	const { compiler, pages } = await laidOut(root, template, data);
	try {
		return compiler.pdf(pages, { pdfStandard: 'ua-1', creationTimestamp: 0 });
	} catch (error) {
		const missing = error instanceof Error && error.message.includes('could not be displayed');
		throw new Refusal(missing ? 'unprintable' : 'printing-failed');
	}
}

/**
 * How many pages a drawing takes, without making a file of it.
 * @throws Refusal `printing-failed`
 */
export async function countPages(
	root: string,
	template: Template,
	data: Printable
): Promise<number> {
	const { pages } = await laidOut(root, template, data);
	return pages.numOfPages;
}

async function laidOut(
	root: string,
	template: Template,
	data: Printable
): Promise<{ readonly compiler: NodeCompiler; readonly pages: NodeTypstDocument }> {
	const parts = await Promise.all(
		templateFiles[template].map((file) => readFile(join(root, file), 'utf8'))
	);
	const compiler = NodeCompiler.create({
		workspace: join(root, 'fonts/pdf'),
		fontArgs: [{ fontPaths: [join(root, 'fonts/pdf')] }]
	});
	const compiled = compiler.compile({
		mainFileContent: parts.join('\n'),
		inputs: { data: JSON.stringify(data) }
	});
	if (compiled.result === null) throw new Refusal('printing-failed');
	return { compiler, pages: compiled.result };
}
