import { mount } from 'svelte';
import 'occupation-compare';
import App from './App.svelte';

mount(App, { target: document.getElementById('app') });
