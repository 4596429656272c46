import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const pages = ['react', 'vue', 'svelte', 'script'];

export default defineConfig({
  // The pages must work in any folder of a host.
  base: './',
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'occupation-compare' } } }),
    svelte(),
  ],
  build: {
    outDir: '../../../../target/npm-pages',
    emptyOutDir: true,
    rolldownOptions: { input: pages.map((page) => `${page}.html`) },
  },
});
