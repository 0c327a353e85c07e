import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { cssVariables } from './src/theme/css-variables.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root,
  base: '/console/',
  // The tokens become CSS variables in the page itself, so that nothing flashes in another colour first.
  plugins: [{
    name: 'linli-tokens',
    transformIndexHtml: () => [{ tag: 'style', children: cssVariables(), injectTo: 'head-prepend' }],
  }],
  build: {
    outDir: fileURLToPath(new URL('../dist/console', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // Ant Design marks its files for server components, of which there are none here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
})
