import { createApp } from 'vue';
import 'occupation-compare';
import App from './App.vue';

createApp(App).mount('#app');
