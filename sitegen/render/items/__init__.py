"""Quotes, figures and corrections as views: everything that a template shows of one."""
