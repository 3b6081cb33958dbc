import { execFileSync } from 'node:child_process';

/** Tests that start processes start the compiled ones: build them, so that they are never stale. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
