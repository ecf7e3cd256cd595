import { readFile } from 'node:fs/promises';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOpen } from './access.guard.js';
import { AnswersIn, AnswersProblems } from './answers.js';
import { problem } from './problem.js';
import { splitSections } from './problem-sections.js';

/** The file docs/problems.md; where it lies depends on how the server was started. */
export const PROBLEMS_FILE = Symbol('docs/problems.md');

@ApiTags('problems')
@Controller('problems')
export class ProblemsController {
  private sections: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(@Inject(PROBLEMS_FILE) private readonly file: string) {}

  @Get(':code')
  @IsOpen()
  @Header('content-type', 'text/markdown; charset=utf-8')
  @ApiOperation({ operationId: 'problem', summary: 'What a problem means and what to do about it' })
  @AnswersIn('text/markdown', 'What it means and what to do.')
  @AnswersProblems(404)
  async section(@Param('code') code: string): Promise<string> {
    this.sections ??= readFile(this.file, 'utf8').then(splitSections);
    const found = (await this.sections).get(code);
    if (found === undefined) throw problem('unknown-problem', 'No problem has this code.');
    return found;
  }
}
