"""Sphere Lab: prototypes and features moving on the sphere under a chosen loss."""

import streamlit as st

st.title("Sphere Lab")
