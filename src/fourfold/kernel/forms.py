"""How forms are drawn: Django's own renderer with our field templates."""

from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    form_template_name = "kernel/form.html"
    field_template_name = "kernel/field.html"
